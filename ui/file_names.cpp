// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/file_names.h"

#include "ui/settings.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

namespace cruxmap {

std::string systemName(const QString& file) {
    return QFile::encodeName(file).toStdString();
}

QString fileNameFor(const QString& text) {
    static const QRegularExpression unfit(QStringLiteral(R"([\\/:*?"<>|\x00-\x1f])"));
    return QString(text).replace(unfit, QStringLiteral(" ")).simplified();
}

QString savingFolder(const Settings& settings) {
    const auto last = settings[setting::lastFolder];
    return last.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : last;
}

}  // namespace cruxmap
