# SPDX-License-Identifier: GPL-3.0-or-later
# The program's mark and the icons of its commands, at :/icons. The latter are drawn in #5A6776; who shows one puts the
# colour he needs in its place.
file(GLOB icons CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*.svg ${CMAKE_CURRENT_LIST_DIR}/*.png)
qt_add_resources(cruxmap_ui icons PREFIX /icons BASE ${CMAKE_CURRENT_LIST_DIR} FILES ${icons})
