// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_desk.h"

#include "ui/actions.h"
#include "ui/attaching.h"
#include "ui/canvas/map_canvas.h"
#include "ui/panels/status_line.h"
#include "ui/reader/coding_commands.h"
#include "ui/reader/reader_panel.h"
#include "ui/reader/text_view.h"
#include "ui/services.h"
#include "ui/settings.h"
#include "ui/workspace/workspace.h"

#include <QWidget>

#include <functional>

namespace cruxmap {

ReadingDesk::ReadingDesk(Workspace& workspace, const Services& services, const Actions& actions, Attaching& attaching, ReaderPanel& reader,
                         MapCanvas& canvas, StatusLine& status, QWidget* window)
    : QObject(window), m_workspace(workspace), m_reader(reader), m_canvas(canvas) {
    connectLetters(actions);
    connectReader(services, actions, status);
    connect(&m_reader, &ReaderPanel::attachRequested, &attaching, &Attaching::start);
    connect(&attaching, &Attaching::attached, this, [this](SourceId source) { m_reader.read(source); });
}

// The same letters in reader and map; some are the reader's alone.
void ReadingDesk::connectLetters(const Actions& actions) {
    const auto inMap = [](ActionId id) -> void (MapCanvas::*)() {
        if (id == ActionId::NewClaim) return &MapCanvas::newClaim;
        if (id == ActionId::Support) return &MapCanvas::support;
        if (id == ActionId::Attack) return &MapCanvas::attack;
        return id == ActionId::Undercut ? &MapCanvas::undercut : nullptr;
    };
    for (const auto& [id, kind] : kCodingCommands)
        connect(actions[id], &QAction::triggered, this, [this, kind, onCard = inMap(id)] {
            if (m_reader.hasLetters() || !onCard)
                m_reader.code(kind);
            else
                std::invoke(onCard, m_canvas);
        });
    connect(actions[ActionId::NewQuestion], &QAction::triggered, &m_canvas, &MapCanvas::newQuestion);
}

void ReadingDesk::connectReader(const Services& services, const Actions& actions, StatusLine& status) {
    auto& settings = services.settings;
    connect(actions[ActionId::ToggleReader], &QAction::triggered, this, [this, &settings](bool shown) {
        settings.set(setting::readerShown, shown);
        if (shown)
            m_reader.view().setFocus(Qt::ShortcutFocusReason);
        else
            m_canvas.setFocus(Qt::OtherFocusReason);
    });
    connect(&m_reader, &ReaderPanel::closeRequested, actions[ActionId::ToggleReader], &QAction::trigger);
    connect(&m_workspace, &Workspace::readingRequested, this, [this, &settings](SourceId source, const ReadingPlace& place) {
        settings.set(setting::readerShown, true);
        m_reader.read(source, place);
    });
    const auto scaleText = [this, &settings] { m_reader.setTextScale(settings[setting::readerTextScale]); };
    connect(&m_reader, &ReaderPanel::textScaleRequested, this,
            [&settings](double scale) { settings.set(setting::readerTextScale, scale); });
    connect(&settings, &Settings::changed, this, scaleText);
    scaleText();
    connect(&m_reader, &ReaderPanel::said, &status, [&status](const QString& hint) { status.showHint(hint); });
}

}  // namespace cruxmap
