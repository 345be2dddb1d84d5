using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage.Auditing;

namespace Workbench.App.Features.Audit.Overview;

/// <summary>
/// Shows who did what, when, from where and on which record, with filters and pages that the address states. It doesn't move by
/// itself: each reading is recorded.
/// </summary>
public partial class AuditPage
{
    private AuditView _view = AuditView.Empty;
    private AuditFilter? _shown;

    [Inject]
    public required AuditQuery Query { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromQuery(Name = "person")]
    private string? Person { get; set; }

    [SupplyParameterFromQuery(Name = "customer")]
    private string? Customer { get; set; }

    [SupplyParameterFromQuery(Name = "ticket")]
    private string? Ticket { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private string? To { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private string? After { get; set; }

    private AuditFilter Filter { get; set; } = AuditFilter.Empty;

    private string? SummaryText =>
        IsLoaded ? Formats.Text(AuditTexts.Page_Count, _view.Lines.Count) : null;

    private static string ExportHint =>
        Formats.Text(AuditTexts.ExportHint, Formats.Number(AuditQuery.MaxRowsInFile));

    protected override async Task OnParametersSetAsync()
    {
        Filter = AuditFilter.Parse(Person, Customer, Ticket, Kind, From, To, After);
        if (IsLoaded && Filter != _shown)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) => false;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        // The address may change before the answer arrives: an answer for another filter is not shown.
        AuditFilter requested;
        AuditView view;
        do
        {
            _shown = requested = Filter;
            view = await Query.RunAsync(Actor, requested, ct);
        } while (requested != Filter);

        _view = view;
    }

    /// <summary>A chosen filter is a step of its own: Back undoes it. It begins on the first page.</summary>
    private void Change(AuditFilter filter) =>
        Navigation.NavigateTo((filter with { After = null }).Address);

    private static int? NumberOf(ChangeEventArgs chosen) =>
        int.TryParse(
            TextOf(chosen),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static AuditKind? KindOf(ChangeEventArgs chosen) =>
        Enum.TryParse<AuditKind>(TextOf(chosen), ignoreCase: true, out var kind) ? kind : null;

    private static string? TextOf(ChangeEventArgs chosen) =>
        (chosen.Value as string)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Returns the nearest day that the address can state.</summary>
    private static DateOnly? NearestDay(DateOnly? day) =>
        day < AuditFilter.FirstDay ? AuditFilter.FirstDay
        : day > AuditFilter.LastDay ? AuditFilter.LastDay
        : day;

    private static string Lower(AuditKind kind) => kind.ToString().ToLowerInvariant();
}
