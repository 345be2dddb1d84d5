using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Shell;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>Registers typed time. What was typed stays until it is registered.</summary>
public partial class TimeForm
{
    private Guid _operation = Guid.NewGuid();
    private string _howLong = "";
    private DateOnly? _workedOn;
    private Activity _activity = Activity.Development;
    private string _note = "";
    private string? _problem;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required RegisterTime Register { get; init; }

    [Inject]
    public required Today Clock { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private DateOnly Today => Clock.Date;

    protected override void OnInitialized()
    {
        _workedOn = Today;
        _activity = Ticket.Kind switch
        {
            TicketKind.Bug => Activity.Troubleshooting,
            TicketKind.Change => Activity.Development,
            TicketKind.Question => Activity.Advice,
        };
    }

    private async Task SaveAsync()
    {
        if (TypedTime.Read(_howLong) is not { } time)
        {
            _problem = Texts.Time_NotUnderstood;
            return;
        }

        if (_workedOn is not { } workedOn)
        {
            _problem = Texts.Time_DateNotUnderstood;
            return;
        }

        var input = new RegisterTimeInput(time.Value, workedOn, _activity, _note);
        var outcome = await Register.RunAsync(
            Actor,
            Ticket.Number,
            input,
            _operation,
            CancellationToken.None
        );
        _operation = Guid.NewGuid();
        _problem = outcome.Match<string?>(
            posted =>
            {
                (_howLong, _note) = ("", "");
                Snackbar.Add(
                    TimeSaid.Of(posted),
                    posted.Uncovered > 0 ? Severity.Warning : Severity.Success
                );
                return null;
            },
            Refusals.Sentence
        );
    }
}
