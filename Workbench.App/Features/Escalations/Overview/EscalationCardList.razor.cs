using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Tags;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Overview;

/// <summary>Shows escalations as cards. When the focused row disappears, the focus moves to its neighbour.</summary>
public partial class EscalationCardList
{
    private readonly Dictionary<int, ElementReference> _links = [];
    private IReadOnlyList<int> _shown = [];
    private int? _focused;
    private int? _toFocus;

    [Parameter, EditorRequired]
    public required string Title { get; set; }

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

    /// <summary>Whether each shows who picked it up.</summary>
    [Parameter]
    public bool ShowsOwner { get; set; }

    private DateOnly Today => StockholmTime.DateOf(Now);

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

    /// <summary>Hours and price of the latest plan; before there is one, the expected time.</summary>
    private static string Figures(EscalationRow row) =>
        row.Progress.Plan is { } plan
            ? Formats.Text(
                EscalationsTexts.TimeAndPrice,
                new Minutes(plan.PlannedMinutes),
                new Money(plan.PriceOre)
            )
            : EscalationText.TimeRange(row.ExpectedTime);

    private bool IsUrgent(EscalationRow row) =>
        row.Escalation.Stage == EscalationStage.ToPickUp
            ? row.IsLate(Now)
            : row.Escalation.IsFollowUpOverdue(Today);

    private (TagKind Kind, string Text)? FollowUp(Escalation escalation) =>
        EscalationText.FollowUp(escalation, Today);

    /// <summary>Says that the offer the customer has is no longer valid.</summary>
    private string? Expiry(EscalationRow row) =>
        row is { NextStep: EscalationStep.RecordAnswer, Progress.Plan.ValidUntil: var validUntil }
        && validUntil < Today
            ? Formats.Text(EscalationsTexts.OfferExpired, Formats.DayAndMonth(validUntil))
            : null;

    private static string DecisionText(Escalation escalation) =>
        escalation.ProjectReference.Length > 0
            ? Formats.Text(EscalationsTexts.ProjectNo, escalation.ProjectReference)
            : EscalationText.State(escalation.State);
}
