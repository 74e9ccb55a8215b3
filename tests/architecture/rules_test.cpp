// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include <catch2/catch.hpp>

using namespace cruxmap::test;

namespace {

const std::string licence = "// SPDX-License-Identifier: GPL-3.0-or-later\n";

Source including(const std::string& path, const std::string& include) {
    return sourceFromText(path, licence + "#include " + include + "\n");
}

}  // namespace

TEST_CASE("a room includes itself and what is below it") {
    CHECK(roomsInOrder(including("core/model/a.cpp", "\"core/model/a.h\"")).empty());
    CHECK(roomsInOrder(including("core/document/a.cpp", "\"core/model/a.h\"")).empty());
    CHECK(roomsInOrder(including("core/interchange/a.cpp", "\"core/document/a.h\"")).empty());
    CHECK(roomsInOrder(including("ui/canvas/a.cpp", "\"ui/workspace/a.h\"")).empty());
    CHECK(roomsInOrder(including("ui/workspace/a.cpp", "\"ui/render/a.h\"")).empty());
    CHECK(roomsInOrder(including("ui/main_window.cpp", "\"ui/reader/a.h\"")).empty());
    CHECK(roomsInOrder(including("ui/panels/a.cpp", "\"ui/icons.h\"")).empty());
    CHECK(roomsInOrder(including("ui/icons.cpp", "\"ui/icons.h\"")).empty());
    CHECK(roomsInOrder(including("app/cli/a.cpp", "\"app/a.h\"")).empty());
    CHECK(roomsInOrder(including("app/main.cpp", "\"ui/main_window.h\"")).empty());
    CHECK(roomsInOrder(including("core/base/a.cpp", "<vector>")).empty());
}

TEST_CASE("a room includes nothing above it or beside it") {
    CHECK(roomsInOrder(including("core/base/a.cpp", "\"core/model/a.h\"")) ==
          Complaints{"core/base/a.cpp:2: core/base must not include core/model (core/model/a.h)"});
    CHECK(roomsInOrder(including("core/document/a.cpp", "\"core/interchange/a.h\"")).size() == 1);
    CHECK(roomsInOrder(including("core/layout/a.cpp", "\"core/reasoning/a.h\"")).size() == 1);
    CHECK(roomsInOrder(including("core/interchange/a.cpp", "\"ui/render/a.h\"")).size() == 1);
    CHECK(roomsInOrder(including("ui/render/a.cpp", "\"ui/workspace/a.h\"")).size() == 1);
    CHECK(roomsInOrder(including("ui/canvas/a.cpp", "\"ui/reader/a.h\"")).size() == 1);
    CHECK(roomsInOrder(including("ui/panels/a.cpp", "\"ui/main_window.h\"")).size() == 1);
    CHECK(roomsInOrder(including("ui/main_window.cpp", "\"app/a.h\"")).size() == 1);
    CHECK(roomsInOrder(including("app/main.cpp", "\"tests/conditions.h\"")).size() == 1);
    CHECK(roomsInOrder(including("core/cellar/a.cpp", "<vector>")).size() == 1);
    CHECK(roomsInOrder(including("tests/core/base/a_test.cpp", "\"ui/render/a.h\"")).size() == 1);
}

TEST_CASE("Qt is recognised by its headers") {
    for (const std::string header : {"<QString>", "<QtCore/QString>", "<QtGlobal>", "<qglobal.h>"}) {
        CHECK(coreWithoutQt(including("core/base/a.cpp", header)).size() == 1);
        CHECK(coreWithoutQt(including("ui/render/a.cpp", header)).empty());
    }
    CHECK(coreWithoutQt(including("core/base/a.cpp", "<queue>")).empty());
    CHECK(coreWithoutQt(including("core/base/a.cpp", "\"core/model/quantity.h\"")).empty());
}

TEST_CASE("ours stand in quotation marks, with their full path") {
    CHECK(includesByFullPath(including("core/base/a.cpp", "\"core/base/a.h\"")).empty());
    CHECK(includesByFullPath(including("tests/ui/a_test.cpp", "\"a_test.moc\"")).empty());
    CHECK(includesByFullPath(including("core/base/a.cpp", "<sqlite3.h>")).empty());
    CHECK(includesByFullPath(including("core/base/a.cpp", "\"a.h\"")).size() == 1);
    CHECK(includesByFullPath(including("core/base/a.cpp", "\"../base/a.h\"")).size() == 1);
    CHECK(includesByFullPath(including("core/base/a.cpp", "<core/base/a.h>")).size() == 1);
}

TEST_CASE("JSON stays in core/interchange") {
    CHECK(jsonInInterchangeOnly(including("core/interchange/a.cpp", "<nlohmann/json.hpp>")).empty());
    CHECK(jsonInInterchangeOnly(including("tests/cli/a_test.cpp", "<nlohmann/json.hpp>")).empty());
    CHECK(jsonInInterchangeOnly(including("app/cli/a.cpp", "<nlohmann/json.hpp>")).size() == 1);
    CHECK(jsonInInterchangeOnly(including("core/model/a.h", "<nlohmann/json_fwd.hpp>")).size() == 1);
}

TEST_CASE("a file opens with one licence line") {
    CHECK(licenceFirst(sourceFromText("core/base/a.cpp", licence)).empty());
    CHECK(licenceFirst(sourceFromText("core/base/a.cpp", "")).size() == 1);
    CHECK(licenceFirst(sourceFromText("core/base/a.cpp", "\n" + licence)).size() == 2);
    CHECK(licenceFirst(sourceFromText("core/base/a.cpp", licence + licence)).size() == 1);
}

TEST_CASE("a header says what it is") {
    CHECK(headersIntroduceThemselves(sourceFromText("core/base/a.h", licence + "// A thing.\n#pragma once\n")).empty());
    CHECK(headersIntroduceThemselves(sourceFromText("core/base/a.h", licence + "#pragma once\n// A thing.\n")).size() == 1);
    CHECK(headersIntroduceThemselves(sourceFromText("core/base/a.h", licence + "// A thing.\n")).size() == 1);
    CHECK(headersIntroduceThemselves(sourceFromText("core/base/a.cpp", licence)).empty());
}

TEST_CASE("connects by name are found in code only") {
    const std::string macro = "SIGNAL";
    CHECK(connectsByPointer(sourceFromText("ui/a.cpp", "connect(a, " + macro + "(changed()), b);")).size() == 1);
    CHECK(connectsByPointer(sourceFromText("ui/a.cpp", "connect(a, " + macro + " (changed()), b);")).size() == 1);
    CHECK(connectsByPointer(sourceFromText("ui/a.cpp", "// not " + macro + "(changed())")).empty());
    CHECK(connectsByPointer(sourceFromText("ui/a.cpp", "connect(a, &A::changed, b);")).empty());
}

TEST_CASE("600 lines is the limit") {
    const std::string line = "\n";
    std::string text;
    for (int i = 0; i < 600; ++i) text += line;
    CHECK(filesOfReadableLength(sourceFromText("core/base/a.cpp", text)).empty());
    CHECK(filesOfReadableLength(sourceFromText("core/base/a.cpp", text + line)) ==
          Complaints{"core/base/a.cpp:601: the file has 601 lines; 600 is the limit"});
}

TEST_CASE("a file's name tells what is in it") {
    for (const std::string name : {"error.h", "map_picture.cpp", "sha256.cpp"})
        CHECK(tellingFileNames(sourceFromText("core/base/" + name, "")).empty());
    for (const std::string name : {"Error.h", "text_utils.cpp", "helpers.h", "window_manager.cpp", "common.h", "map-picture.cpp"})
        CHECK(tellingFileNames(sourceFromText("core/base/" + name, "")).size() == 1);
}
