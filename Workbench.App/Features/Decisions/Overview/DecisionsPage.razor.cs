using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shared.Decisions;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Delivery.Decisions;

namespace Workbench.App.Features.Decisions.Overview;

/// <summary>Shows team leads what they have to decide, the oldest first. A row leaves when it is decided.</summary>
public partial class DecisionsPage
{
    private const int RowsAtOnce = 50;

    private DecisionsView? _view;
    private int _maxRows = RowsAtOnce;
    private string? _opened;

    [SupplyParameterFromQuery(Name = "kind")]
    public string? KindName { get; set; }

    [Inject]
    public required DecisionsQuery Query { get; init; }

    /// <summary>The kind that the address names; null for all. A value that means nothing is ignored.</summary>
    private DecisionKind? Kind =>
        Enum.TryParse<DecisionKind>(KindName, ignoreCase: true, out var kind)
        && Enum.IsDefined(kind)
            ? kind
            : null;

    private string? SummaryText =>
        _view is not { Oldest: { } oldest } view
            ? null
            : string.Join(
                " · ",
                Formats.Text(DecisionsTexts.Sum_Count, view.Total),
                Formats.Text(DecisionsTexts.Sum_Oldest, Formats.Date(oldest))
            );

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _view?.Kind != Kind)
        {
            (_opened, _maxRows) = (null, RowsAtOnce);
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) => DecisionList.IsAffectedBy(change);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        // The address may change before the answer arrives.
        DecisionsView view;
        do
        {
            view = await Query.RunAsync(Actor, Kind, _maxRows, ct);
        } while (view.Kind != Kind);

        _view = view;
    }

    private bool IsOpen(string key) => string.Equals(_opened, key, StringComparison.Ordinal);

    private void ToggleRow(string key) => _opened = IsOpen(key) ? null : key;

    private Task ShowMoreAsync()
    {
        _maxRows += RowsAtOnce;
        return ReadAsync(DisposalToken);
    }
}
