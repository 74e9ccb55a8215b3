// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/signer.h"

#include "ui/settings.h"

#include <QDate>
#include <QDir>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace cruxmap {

namespace {

// The name, or what the home folder is called.
QString nameOfUser() {
#ifdef Q_OS_UNIX
    if (const auto* entry = getpwuid(getuid())) {
        const auto name = QString::fromLocal8Bit(entry->pw_gecos).section(u',', 0, 0).trimmed();
        if (!name.isEmpty()) return name;
    }
#endif
    return QDir::home().dirName();
}

}  // namespace

Signer::Signer(const Settings& settings) : m_date(QDate::currentDate().toString(Qt::ISODate).toStdString()) {
    const auto initials = settings[setting::initials];
    m_author = (initials.isEmpty() ? nameOfUser() : initials).toStdString();
}

}  // namespace cruxmap
