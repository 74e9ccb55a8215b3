// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_desk.h"

#include "ui/actions.h"
#include "ui/attaching.h"
#include "ui/canvas/map_canvas.h"
#include "ui/panels/status_line.h"
#include "ui/reader/reader_panel.h"
#include "ui/reader/text_view.h"
#include "ui/services.h"
#include "ui/settings.h"
#include "ui/workspace/workspace.h"

#include <QWidget>

namespace cruxmap {

ReadingDesk::ReadingDesk(Workspace& workspace, const Services& services, const Actions& actions, Attaching& attaching, ReaderPanel& reader,
                         MapCanvas& canvas, StatusLine& status, QWidget* window)
    : QObject(window), m_workspace(workspace), m_reader(reader), m_canvas(canvas) {
    connectLetters(actions);
    connectReader(services, actions, status);
    connect(&m_reader, &ReaderPanel::attachRequested, &attaching, &Attaching::start);
    connect(&attaching, &Attaching::attached, this, [this](SourceId source) { m_reader.read(source, std::nullopt); });
}

// The same letters in reader and map.
void ReadingDesk::connectLetters(const Actions& actions) {
    const auto letter = [&](ActionId id, CodingKind kind, void (MapCanvas::*inMap)()) {
        connect(actions[id], &QAction::triggered, this, [this, kind, inMap] {
            if (m_reader.hasLetters() || !inMap)
                m_reader.code(kind);
            else
                (m_canvas.*inMap)();
        });
    };
    letter(ActionId::NewClaim, CodingKind::Claim, &MapCanvas::newClaim);
    letter(ActionId::NewQuestion, CodingKind::Stance, &MapCanvas::newQuestion);
    letter(ActionId::Support, CodingKind::Support, &MapCanvas::support);
    letter(ActionId::Attack, CodingKind::Attack, &MapCanvas::attack);
    letter(ActionId::Undercut, CodingKind::Undercut, &MapCanvas::undercut);
    letter(ActionId::YesBut, CodingKind::YesBut, nullptr);
    letter(ActionId::RecordQuantity, CodingKind::Quantity, nullptr);
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
    connect(&m_workspace, &Workspace::readingRequested, this, [this, &settings](SourceId source, std::optional<PassageId> passage) {
        settings.set(setting::readerShown, true);
        m_reader.read(source, passage);
    });
    connect(&m_reader, &ReaderPanel::said, &status, [&status](const QString& hint) { status.showHint(hint); });
}

}  // namespace cruxmap
