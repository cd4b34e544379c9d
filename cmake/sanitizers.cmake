# DGMS_SANITIZE: "", "address,undefined", "thread" or what else the compiler has, for every target.
if(DGMS_SANITIZE)
  add_compile_options(-fsanitize=${DGMS_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all -g)
  add_link_options(-fsanitize=${DGMS_SANITIZE})
endif()
