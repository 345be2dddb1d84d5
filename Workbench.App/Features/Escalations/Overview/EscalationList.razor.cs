using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Escalations.Overview;

/// <summary>Lists escalations. When the focused row disappears, the focus moves to its neighbour.</summary>
public partial class EscalationList
{
    private readonly Dictionary<int, ElementReference> _links = [];
    private IReadOnlyList<int> _shown = [];
    private int? _focused;
    private int? _toFocus;

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public EscalationTab Tab { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<EscalationRow> Rows { get; set; }

    /// <summary>The current time, in UTC.</summary>
    [Parameter, EditorRequired]
    public DateTime Now { get; set; }

    /// <summary>Whether the person may pick up escalations.</summary>
    [Parameter, EditorRequired]
    public bool CanPickUp { get; set; }

    /// <summary>Raised with the number of the escalation.</summary>
    [Parameter]
    public EventCallback<int> PickUp { get; set; }

    private bool ShowsPickUp => CanPickUp && Tab == EscalationTab.ToPickUp;

    private string LastColumnTitle =>
        Tab switch
        {
            EscalationTab.ToPickUp => EscalationsTexts.Clock,
            EscalationTab.Mine or EscalationTab.Others => EscalationsTexts.PickedUpOn,
            EscalationTab.Done => EscalationsTexts.Outcome,
        };

    protected override void OnParametersSet()
    {
        var numbers = Rows.Select(r => r.Escalation.No).ToList();
        if (_focused is { } focused && !numbers.Contains(focused))
        {
            _toFocus = NextToFocus(focused, numbers);
            _focused = null;
        }

        foreach (var removed in _shown.Except(numbers))
        {
            _links.Remove(removed);
        }

        _shown = numbers;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_toFocus is { } no && _links.TryGetValue(no, out var link))
        {
            _toFocus = null;
            await link.FocusAsync(preventScroll: true);
        }
    }

    /// <summary>Returns the nearest remaining row below, or else the nearest above.</summary>
    private int? NextToFocus(int removed, List<int> remaining)
    {
        var below = _shown.SkipWhile(n => n != removed).Cast<int?>();
        var above = _shown.TakeWhile(n => n != removed).Reverse().Cast<int?>();
        return below.Concat(above).FirstOrDefault(n => remaining.Contains(n!.Value));
    }

    private static string Subject(EscalationRow row) =>
        row.Tickets.Count > 0 ? row.Tickets[0].Subject : EscalationsTexts.NoTickets;

    private string MomentText(DateTime? time) =>
        time is { } known ? Formats.ShortDateAndTime(known, StockholmTime.DateOf(Now)) : "";
}
