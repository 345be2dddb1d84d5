using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Wizard.Conclusion;

/// <summary>The report to the product group: similar ones as the title is typed, or a new one.</summary>
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

    /// <summary>Something was typed or chosen.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    public required SimilarReportsQuery Query { get; init; }

    /// <summary>It stands on a report of this class already: it stays there or joins another.</summary>
    private bool HasReport =>
        Ticket.BugClass == BugClass
        && Ticket.ProductReportNo is { } no
        && _similar.Any(r => r.No == no);

    private string Hint =>
        _similar.Count == 0
            ? Texts.Ask_NoneSimilar
            : Formats.Text(Texts.Ask_Similar, _similar.Count);

    protected override async Task OnInitializedAsync()
    {
        await FindAsync();
        if (_similar.All(r => r.No != Form.Report))
        {
            // What was chosen is of another class, or over.
            Form.Report = HasReport ? Ticket.ProductReportNo : null;
        }
    }

    private async Task ChooseAsync(int? report)
    {
        Form.Report = report;
        await Changed.InvokeAsync();
    }

    private async Task TypedAsync()
    {
        await FindAsync();
        await Changed.InvokeAsync();
    }

    private async Task FindAsync()
    {
        // More may be typed while the answer is on its way.
        string asked;
        IReadOnlyList<SimilarReport> found;
        do
        {
            asked = Form.Title;
            found = await Query.RunAsync(
                Actor,
                BugClass,
                $"{asked} {Ticket.Subject}",
                Form.Report ?? Ticket.ProductReportNo,
                CancellationToken.None
            );
        } while (!string.Equals(asked, Form.Title, StringComparison.Ordinal));

        _similar = found;
    }

    private static string ReportDetails(SimilarReport report) =>
        Formats.Text(
            report.Release.Length > 0 ? Texts.Ask_ReportPlanned : Texts.Ask_ReportTickets,
            report.Tickets,
            report.Release
        );
}
