// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "ui/application.h"

#include <QHashSeed>
#include <QStringList>

int main(int argc, char** argv) {
    // Nothing that is drawn or written may depend on the order of a hash table.
    QHashSeed::setDeterministicGlobalSeed();
    const auto outcome = cruxmap::cli::run(argc, argv);
    if (outcome.exitCode) return *outcome.exitCode;
    QStringList files;
    for (const auto& file : outcome.files) files << QString::fromStdString(file);
    return cruxmap::runWindow(argc, argv, files);
}
