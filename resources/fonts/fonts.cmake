# SPDX-License-Identifier: GPL-3.0-or-later
# The embedded typeface, at :/fonts.
qt_add_resources(cruxmap_ui fonts
    PREFIX /fonts
    BASE ${CMAKE_CURRENT_LIST_DIR}
    FILES
        ${CMAKE_CURRENT_LIST_DIR}/Inter-Regular.otf
        ${CMAKE_CURRENT_LIST_DIR}/Inter-Medium.otf
        ${CMAKE_CURRENT_LIST_DIR}/Inter-SemiBold.otf
        ${CMAKE_CURRENT_LIST_DIR}/Inter-Bold.otf)
