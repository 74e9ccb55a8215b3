// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings.h"

#include <QSettings>
#include <QStandardPaths>

#include <array>
#include <cmath>

namespace cruxmap {

namespace {

constexpr std::array kThemeWords{"system", "light", "dark"};  // in the order of ThemeChoice

QString usersFile() {
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/cruxmap.ini");
}

}  // namespace

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent), m_file(std::make_unique<QSettings>(file.isEmpty() ? usersFile() : file, QSettings::IniFormat)) {}

Settings::~Settings() = default;

ThemeChoice Settings::read(const QVariant& stored, ThemeChoice fallback) {
    const auto word = stored.toString();
    for (std::size_t i = 0; i < kThemeWords.size(); ++i)
        if (word == QLatin1String(kThemeWords[i])) return static_cast<ThemeChoice>(i);
    return fallback;
}

double Settings::read(const QVariant& stored, double fallback) {
    bool isNumber = false;
    const auto number = stored.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? number : fallback;
}

bool Settings::read(const QVariant& stored, bool fallback) {
    const auto word = stored.toString();
    if (word == QLatin1String("true")) return true;
    if (word == QLatin1String("false")) return false;
    return fallback;
}

QVariant Settings::written(ThemeChoice value) {
    return QLatin1String(kThemeWords[static_cast<std::size_t>(value)]);
}

QVariant Settings::stored(const char* key) const {
    return m_file->value(QLatin1String(key));
}

void Settings::store(const char* key, const QVariant& value) {
    if (value.isValid())
        m_file->setValue(QLatin1String(key), value);
    else
        m_file->remove(QLatin1String(key));
    Q_EMIT changed();
}

}  // namespace cruxmap
