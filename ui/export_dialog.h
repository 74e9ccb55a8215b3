// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a picture file of the shown view. Shows what it will look like, and remembers how it was made last.
#pragma once

#include "ui/services.h"
#include "ui/workspace/view_export.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace cruxmap {

class ExportPreview;
class Workspace;

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(const Workspace& workspace, const Services& services, QWidget* parent);

    // Asks for a file and writes it. The dialog stays open when that goes wrong, and says why.
    void exportToFile();

Q_SIGNALS:
    void done(const QString& message);  // where the picture lies

private:
    void build();
    void restore();
    void remember();
    ViewExport wanted() const;
    void composeAgain();
    void showColours();
    void showError(const QString& message);
    QString suggestion() const;

    const Workspace& m_workspace;
    Services m_services;
    MapPicture m_picture;

    ExportPreview* m_preview;
    QComboBox* m_format;
    QDoubleSpinBox* m_scale;
    QLabel* m_size;
    QComboBox* m_theme;
    QComboBox* m_ground;
    QCheckBox* m_title;
    QCheckBox* m_legend;
    QCheckBox* m_sources;
    QCheckBox* m_statuses;
    QLabel* m_error;
    QPushButton* m_export;
};

}  // namespace cruxmap
