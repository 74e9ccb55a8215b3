// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the map view share: the workspace, the sight of its picture, where cards are shown elsewhere than the
// picture has them, theme and motion. Parts change it and listen to it; they do not know each other's widget.
#pragma once

#include "ui/canvas/displaced.h"
#include "ui/canvas/sight.h"
#include "ui/render/theme.h"
#include "ui/workspace/workspace.h"

#include <QObject>

#include <optional>
#include <vector>

namespace cruxmap {

// What is at a point of the viewport. A sign that several relations share stands for them all.
struct Hit {
    std::optional<RecordRef> card;
    std::vector<RecordRef> relations;  // by rank

    bool nothing() const { return !card && relations.empty(); }
    bool operator==(const Hit&) const = default;
};

class Stage : public QObject {
    Q_OBJECT

public:
    explicit Stage(Workspace& workspace, QObject* parent = nullptr) : QObject(parent), m_workspace(workspace) {}

    Workspace& workspace() const { return m_workspace; }
    const ArgumentMap& map() const { return m_workspace.map(); }
    const MapPicture& picture() const { return m_workspace.picture(); }

    const Theme& theme() const { return *m_theme; }
    void setTheme(const Theme& theme);
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }

    const Sight& sight() const { return m_sight; }
    QSizeF viewport() const { return m_viewport; }
    QRectF visible() const { return m_sight.visible(m_viewport); }
    void setViewport(QSizeF size);
    // Held so that a piece of the map stays in sight.
    void setSight(const Sight& sight);
    void bringIntoSight(const QRectF& map);
    void bringIntoSight(RecordRef record);  // where it is going to be, if it travels

    const Offsets& offsets() const { return m_offsets; }
    void displace(Offsets offsets);
    // The card's rectangle, or what spans a relation's links, as shown; nothing when the view does not show it.
    std::optional<QRectF> shownRect(RecordRef record) const;

    Hit hitAt(QPointF viewPoint) const;

    // For the status bar; empty when there is nothing to say.
    void say(const QString& text) { Q_EMIT said(text); }

Q_SIGNALS:
    void sightChanged();
    void looksChanged();  // paint again
    void said(const QString& text);

private:
    Workspace& m_workspace;
    const Theme* m_theme = &Theme::light();
    bool m_reducedMotion = false;
    Sight m_sight;
    QSizeF m_viewport;
    Offsets m_offsets;
};

}  // namespace cruxmap
