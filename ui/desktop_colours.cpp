// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop_colours.h"

#include <QDBusAbstractInterface>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QFile>
#include <QGuiApplication>
#include <QPalette>
#include <QStandardPaths>

namespace cruxmap {

namespace {

const QString kGroup = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");

constexpr int kPatienceMilliseconds = 150;  // the window waits for the answer, so as not to flash
constexpr uint kNoPreference = 0;
constexpr uint kPrefersDark = 1;

// The part of the desktop portal that tells settings; its signal is connected like any other.
class SettingsPortal : public QDBusAbstractInterface {
    Q_OBJECT

public:
    explicit SettingsPortal(QObject* parent)
        : QDBusAbstractInterface(QStringLiteral("org.freedesktop.portal.Desktop"), QStringLiteral("/org/freedesktop/portal/desktop"),
                                 "org.freedesktop.portal.Settings", QDBusConnection::sessionBus(), parent) {
        setTimeout(kPatienceMilliseconds);
    }

Q_SIGNALS:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

bool paletteIsDark() {
    const auto palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

// Asking for a bus where there is none may start one, which takes long and serves nobody.
bool hasSessionBus() {
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QStringLiteral("/bus"));
}

// The portal wraps its answer once or twice, by its version.
QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    return value;
}

}  // namespace

DesktopColours::DesktopColours(QObject* parent) : QObject(parent), m_darkPalette(paletteIsDark()), m_dark(m_darkPalette) {
    if (hasSessionBus()) askPortal();
}

void DesktopColours::askPortal() {
    auto* portal = new SettingsPortal(this);
    const auto answer = portal->call(QStringLiteral("Read"), kGroup, kKey);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty()) return;
    take(unwrapped(answer.arguments().constFirst()));
    connect(portal, &SettingsPortal::SettingChanged, this, [this](const QString& group, const QString& key, const QDBusVariant& value) {
        if (group == kGroup && key == kKey) take(unwrapped(value.variant()));
    });
}

void DesktopColours::take(const QVariant& scheme) {
    const auto preference = scheme.toUInt();
    const bool dark = preference == kNoPreference ? m_darkPalette : preference == kPrefersDark;
    if (dark == m_dark) return;
    m_dark = dark;
    Q_EMIT changed();
}

}  // namespace cruxmap

#include "desktop_colours.moc"
