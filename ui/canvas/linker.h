// SPDX-License-Identifier: GPL-3.0-or-later
// Links claims with what they bear on. By pointer the target comes with the gesture; by keyboard it is the card that is
// selected once the user has walked or searched there. Shows the link to be while it is not decided.
#pragma once

#include "ui/canvas/stage.h"

#include <QPointer>
#include <QString>

#include <optional>

class QMenu;
class QPainter;
class QWidget;

namespace cruxmap {

// Why the claim cannot bear on the target like that, as a sentence; empty when it can.
QString whyNotLinked(const ArgumentMap& map, ClaimId premise, const Target& target, Polarity polarity);

class Linker : public QObject {
    Q_OBJECT

public:
    // Menus open over `widget`.
    Linker(Stage& stage, QWidget* widget);

    // Asks at `at`, a point on the screen, in which way the claim bears on the card.
    void ask(ClaimId premise, RecordRef card, QPoint at);
    // Undercuts the relation, or asks which when there are several.
    void undercut(ClaimId premise, const std::vector<RecordRef>& relations, QPoint at);

    // By keyboard: from the selected claim, until chosen or given up.
    void begin();
    bool choosing() const { return m_from.has_value(); }
    void choose(Polarity polarity);  // the selected card or relation
    void chooseUndercut();
    void giveUp();

    void paint(QPainter& painter) const;  // in viewport pixels

private:
    void link(ClaimId premise, const Target& target, Polarity polarity);
    QMenu* menu(QPoint at, ClaimId premise);
    QString hint() const;

    Stage& m_stage;
    QWidget* m_widget;
    QPointer<QMenu> m_menu;
    std::optional<ClaimId> m_from;   // by keyboard
    std::optional<ClaimId> m_asked;  // whose link the menu is about
    std::optional<RecordRef> m_onto;
};

}  // namespace cruxmap
