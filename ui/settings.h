// SPDX-License-Identifier: GPL-3.0-or-later
// Every setting of Cruxmap in one table. They live in one text file in the user's configuration folder; what a newer version
// wrote there is kept, and a setting that has its default is not written at all.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <cstdint>
#include <memory>
#include <type_traits>

class QSettings;

namespace cruxmap {

enum class ThemeChoice : std::uint8_t { System, Light, Dark };

template <class T>
struct Setting {
    const char* key;
    T fallback{};
};

namespace setting {

inline const Setting<ThemeChoice> theme{"look/theme", ThemeChoice::System};
inline const Setting<bool> reducedMotion{"look/reducedMotion", false};

inline const Setting<QByteArray> windowGeometry{"window/geometry"};
inline const Setting<QByteArray> windowColumns{"window/columns"};          // the widths of navigator, map, reader and inspector
inline const Setting<QByteArray> navigatorParts{"window/navigatorParts"};  // the heights of views, outline and topics
inline const Setting<bool> navigatorShown{"window/navigatorShown", true};
inline const Setting<bool> inspectorShown{"window/inspectorShown", true};
inline const Setting<bool> readerShown{"window/readerShown", false};
inline const Setting<double> readerTextScale{"reader/textScale", 1.0};
inline const Setting<bool> statusesShown{"view/statusesShown", false};

inline const Setting<QString> initials{"user/initials"};  // of whoever checks claims and writes notes here

inline const Setting<QStringList> recentFiles{"files/recent"};  // the latest first
inline const Setting<QString> lastFolder{"files/lastFolder"};

inline const Setting<QString> exportFormat{"export/format", QStringLiteral("png")};
inline const Setting<QString> exportGround{"export/ground", QStringLiteral("white")};
inline const Setting<QString> exportTheme{"export/theme", QStringLiteral("light")};
inline const Setting<double> exportScale{"export/scale", 2.0};
inline const Setting<bool> exportTitle{"export/title", true};
inline const Setting<bool> exportLegend{"export/legend", true};
inline const Setting<bool> exportSources{"export/sources", false};

}  // namespace setting

class Settings : public QObject {
    Q_OBJECT

public:
    // The user's own, or those in `file`.
    explicit Settings(const QString& file = {}, QObject* parent = nullptr);
    ~Settings() override;

    // What the file says, or the default where it says nothing or nonsense.
    template <class T>
    T operator[](const Setting<T>& setting) const {
        return read(stored(setting.key), setting.fallback);
    }
    template <class T>
    void set(const Setting<T>& setting, const std::type_identity_t<T>& value) {
        if ((*this)[setting] == value) return;
        store(setting.key, value == setting.fallback ? QVariant() : written(value));
    }

Q_SIGNALS:
    void changed();

private:
    static ThemeChoice read(const QVariant& stored, ThemeChoice fallback);
    static double read(const QVariant& stored, double fallback);
    static bool read(const QVariant& stored, bool fallback);
    template <class T>
    static T read(const QVariant& stored, const T& fallback) {
        return stored.canConvert<T>() ? stored.value<T>() : fallback;
    }
    static QVariant written(ThemeChoice value);
    static QVariant written(const auto& value) { return QVariant::fromValue(value); }

    QVariant stored(const char* key) const;
    void store(const char* key, const QVariant& value);  // an invalid one takes the key out

    std::unique_ptr<QSettings> m_file;
};

}  // namespace cruxmap
