using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Live;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Delivery;

namespace Workbench.App.Features.Escalations.FollowUp;

/// <summary>Asks when the owner of an escalation is to be reminded.</summary>
public partial class FollowUpDialog
{
    private const int DaysInWeek = 7;

    private ModalDialog? _dialog;
    private Guid _operation = Guid.NewGuid();
    private DateOnly? _on;
    private bool _isUnread;
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required EscalationDetails Card { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required ScheduleFollowUp Schedule { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private IEnumerable<(string Text, DateOnly Day)> QuickChoices =>
        [
            (
                EscalationsTexts.FollowUpNextDay,
                WorkingCalendar.AddWorkingDays(Clock.Today, days: 1)
            ),
            (
                EscalationsTexts.FollowUpInAWeek,
                WorkingCalendar.FirstWorkingDay(Clock.Today.AddDays(DaysInWeek))
            ),
            (
                EscalationsTexts.FollowUpInAMonth,
                WorkingCalendar.FirstWorkingDay(Clock.Today.AddMonths(1))
            ),
        ];

    public Task OpenAsync()
    {
        (_on, _refusal, _operation) = (Card.Escalation.FollowUpOn, null, Guid.NewGuid());
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private void Choose(DateOnly? day) => (_on, _refusal) = (day, null);

    private async Task SaveAsync()
    {
        if (_isUnread)
        {
            // The field says that it can't be read. Saving would remove the date.
            return;
        }

        var target = new EscalationCommandTarget(Card.Escalation.No, Card.Version, _operation);
        _refusal = (await Schedule.RunAsync(Actor, target, _on, CancellationToken.None)).Refusal;
        _operation = Guid.NewGuid();
        if (_refusal is null)
        {
            await _dialog!.CloseAsync();
            Snackbar.Add(
                _on is { } day
                    ? Formats.Text(EscalationsTexts.FollowUpSaved, Formats.Date(day))
                    : EscalationsTexts.FollowUpRemoved,
                Severity.Success
            );
        }
    }
}
