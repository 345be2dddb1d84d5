using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Bugs;

namespace Workbench.App.Features.ProductReports.Details;

/// <summary>Shows one product report: its tickets, its cost, and the decision.</summary>
public partial class ReportPage
{
    private ReportView? _view;
    private int _shown;

    [Parameter]
    public int No { get; set; }

    [Inject]
    public required ProductReportsQuery Query { get; init; }

    /// <summary>A wait gets longer without any change.</summary>
    protected override TimeSpan? RefreshInterval => TimeSpan.FromMinutes(10);

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _shown != No)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.ProductReport, No) || change.Topic == ChangeTopic.Ticket;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        // The address may change before the answer arrives: an answer for another report is not shown.
        int requested;
        ReportView? view;
        do
        {
            _shown = requested = No;
            view = await Query.GetAsync(Actor, requested, ct);
        } while (requested != No);

        _view = view;
    }

    private static Dictionary<string, object> SlotParameters(ProductReport report) =>
        new(StringComparer.Ordinal) { ["Report"] = report };
}
