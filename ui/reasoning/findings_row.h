// SPDX-License-Identifier: GPL-3.0-or-later
// A finding as a row: its sentence leads to what it is about, and it can be put aside with a reason that is asked for right
// below it; or, put aside already, brought back.
#pragma once

#include "core/reasoning/findings.h"

#include <QWidget>

class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace cruxmap {

class Theme;
class WordyRow;

class FindingRow : public QWidget {
    Q_OBJECT

public:
    // `dismissal` is nullptr while the finding is open. `name` tells the row's parts from those of other rows.
    FindingRow(const Finding& finding, const Dismissal* dismissal, bool editable, const QString& name, const Theme& theme, QWidget* parent);

    // Asks for the reason, as far as it is written.
    void ask(const QString& reason = {});

Q_SIGNALS:
    void opened();
    void dismissed(const QString& reason);
    void restored();
    void reasonChanged(const QString& reason);  // while it is asked for
    void reasonGivenUp();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void stopAsking();

    const Theme& m_theme;
    QString m_name;
    QVBoxLayout* m_column;
    WordyRow* m_row;
    QToolButton* m_button;
    QWidget* m_question = nullptr;
    QLineEdit* m_reason = nullptr;
};

}  // namespace cruxmap
