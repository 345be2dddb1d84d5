using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Wizard.Conclusion;

/// <summary>
/// Chooses the product report: shows similar ones while the title is typed, or opens a new one. An identical open report is
/// chosen unless the technician chooses otherwise.
/// </summary>
public partial class WizardReportForm
{
    private IReadOnlyList<SimilarReport> _similar = [];

    [Parameter, EditorRequired]
    public required WizardForm Form { get; set; }

    [Parameter, EditorRequired]
    public BugClass BugClass { get; set; }

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>Raised when something was typed or chosen.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    public required SimilarReportsQuery Query { get; init; }

    /// <summary>Whether the bug is on a report of this class already. It then stays there or joins another.</summary>
    private bool HasReport =>
        Ticket.BugClass == BugClass
        && Ticket.ProductReportNo is { } no
        && _similar.Any(r => r.No == no);

    private string Hint =>
        _similar.Count == 0
            ? BugClassesTexts.Wizard_NoneSimilar
            : Formats.Text(BugClassesTexts.Wizard_Similar, _similar.Count);

    protected override async Task OnInitializedAsync()
    {
        await FindAsync();
        if (_similar.All(r => r.No != Form.Report))
        {
            // The earlier choice belongs to another class, or the report is closed.
            Form.Report = HasReport ? Ticket.ProductReportNo : null;
        }

        if (
            Form is { Report: null, OpensReport: false }
            && _similar.FirstOrDefault(r => r.IsIdentical) is { } identical
        )
        {
            Form.Report = identical.No;
            await Changed.InvokeAsync();
        }
    }

    private async Task ChooseAsync(int? report)
    {
        (Form.Report, Form.OpensReport) = (report, report is null);
        await Changed.InvokeAsync();
    }

    private async Task TypedAsync()
    {
        await FindAsync();
        await Changed.InvokeAsync();
    }

    private async Task FindAsync()
    {
        // More may be typed before the answer arrives.
        string requested;
        IReadOnlyList<SimilarReport> similar;
        do
        {
            requested = Form.Title;
            similar = await Query.RunAsync(
                Actor,
                BugClass,
                Ticket.Subject,
                requested,
                Form.Report ?? Ticket.ProductReportNo,
                CancellationToken.None
            );
        } while (!string.Equals(requested, Form.Title, StringComparison.Ordinal));

        _similar = similar;
    }

    private static string ReportDetails(SimilarReport report)
    {
        var details = Formats.Text(
            report.Release.Length > 0
                ? BugClassesTexts.Wizard_ReportPlanned
                : BugClassesTexts.Wizard_ReportTickets,
            report.Tickets,
            report.Release
        );
        return report.IsIdentical
            ? Formats.Text(BugClassesTexts.Wizard_ReportIdentical, details)
            : details;
    }
}
