; What electron-builder's assisted installer has no Vietnamese words for. Included by electron-builder.yml;
; `customHeader` comes after its own texts, so that these take their place.
!macro customHeader
  !pragma warning push
  !pragma warning disable 6030 ; "LangString set multiple times": that is the purpose
  LangString chooseInstallationOptions 1066 "Chọn cách cài đặt"
  LangString chooseUninstallationOptions 1066 "Chọn cách gỡ cài đặt"
  LangString whichInstallationShouldBeRemoved 1066 "Gỡ bản cài đặt nào?"
  LangString whoShouldThisApplicationBeInstalledFor 1066 "Cài đặt phần mềm cho ai?"
  LangString selectUserMode 1066 "Chọn cài đặt cho mọi người dùng máy này hay chỉ cho tài khoản của bạn"
  LangString whichInstallationRemove 1066 "Phần mềm đang được cài cả cho mọi người dùng và cho riêng bạn.$\r$\nBạn muốn gỡ bản nào?"
  LangString freshInstallForAll 1066 "Cài mới cho mọi người dùng (cần quyền quản trị máy)."
  LangString freshInstallForCurrent 1066 "Cài mới cho riêng tài khoản của bạn."
  LangString onlyForMe 1066 "Chỉ cho &tôi"
  LangString forAll 1066 "Cho mọi &người dùng máy này"
  LangString loginWithAdminAccount 1066 "Cần đăng nhập bằng tài khoản có quyền quản trị để tiếp tục."
  LangString perUserInstallExists 1066 "Đã có bản cài cho riêng bạn."
  LangString perUserInstall 1066 "Có bản cài cho riêng bạn."
  LangString perMachineInstallExists 1066 "Đã có bản cài cho mọi người dùng."
  LangString perMachineInstall 1066 "Có bản cài cho mọi người dùng."
  LangString reinstallUpgrade 1066 "Sẽ cài lại hoặc nâng cấp."
  LangString uninstall 1066 "Sẽ gỡ cài đặt."
  LangString win7Required 1066 "Cần Windows 10 trở lên."
  LangString x64WinRequired 1066 "Cần Windows 64 bit."
  LangString appRunning 1066 "${PRODUCT_NAME} đang chạy.$\r$\nBấm OK để đóng phần mềm.$\r$\nNếu phần mềm không tự đóng, hãy đóng bằng tay."
  LangString appCannotBeClosed 1066 "Không đóng được ${PRODUCT_NAME}.$\r$\nHãy đóng phần mềm bằng tay rồi bấm Thử lại để tiếp tục."
  LangString installing 1066 "Đang cài đặt, xin chờ…"
  LangString areYouSureToUninstall 1066 "Bạn có chắc muốn gỡ ${PRODUCT_NAME}? Dữ liệu của cơ quan vẫn được giữ lại."
  LangString decompressionFailed 1066 "Không giải nén được các tệp. Hãy chạy lại bộ cài đặt."
  LangString uninstallFailed 1066 "Không gỡ được các tệp của bản cũ. Hãy chạy lại bộ cài đặt."
  LangString appClosing 1066 "Đang đóng ${PRODUCT_NAME}…"
  !pragma warning pop
!macroend
