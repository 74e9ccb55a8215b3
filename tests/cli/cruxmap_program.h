// SPDX-License-Identifier: GPL-3.0-or-later
// The built cruxmap, run as a user without a display would run it, in a home folder of its own.
#pragma once

#include "tests/cli/run_program.h"
#include "tests/temporary_folder.h"

namespace cruxmap::test {

class CruxmapProgram {
public:
    CruxmapProgram() {
        const auto run = m_home / "run";
        std::filesystem::create_directory(run);
        std::filesystem::permissions(run, std::filesystem::perms::owner_all);
    }

    // In this home folder, which is also the folder it runs in: relative file names are below it.
    Run operator()(const std::vector<std::string>& arguments, RunOptions options = {}) const {
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LANGUAGE"})
            options.environment.emplace(name, std::nullopt);
        options.environment.emplace("LANG", "C.UTF-8");
        options.environment.emplace("HOME", m_home.path().string());
        for (const auto& [name, folder] :
             {std::pair{"XDG_CONFIG_HOME", "config"}, {"XDG_DATA_HOME", "data"}, {"XDG_CACHE_HOME", "cache"}, {"XDG_RUNTIME_DIR", "run"}})
            options.environment.emplace(name, (m_home / folder).string());
        if (options.folder.empty()) options.folder = m_home.path();
        return runProgram(CRUXMAP_PROGRAM, arguments, options);
    }

    const TemporaryFolder& home() const { return m_home; }

private:
    TemporaryFolder m_home;
};

}  // namespace cruxmap::test
