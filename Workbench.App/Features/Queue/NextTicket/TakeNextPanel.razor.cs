using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Live;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Queue.NextTicket;

/// <summary>Shows the take next button and the ticket that it would give now.</summary>
public partial class TakeNextPanel
{
    private Guid _operation = Guid.NewGuid();
    private Refusal? _refusal;
    private Actor? _actor;
    private bool _wasEmpty;
    private bool _needsReason;
    private bool _focus;
    private ElementReference _reasonInput;
    private string _reason = "";

    /// <summary>The row of the ticket that it would give; null for none.</summary>
    [Parameter, EditorRequired]
    public required QueueRow? Next { get; set; }

    [Inject]
    public required TakeNext TakeNext { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private bool CanTake => _actor?.HasAny(Roles.Technician | Roles.TeamLead) == true;

    private string OfferText =>
        !CanTake ? QueueTexts.ReadOnly
        : Next is { } next && !_wasEmpty
            ? next.Priority is { } priority
                    ? Formats.Text(
                        QueueTexts.YouGetMoved,
                        next.Number,
                        priority.SetBy,
                        priority.ReasonText
                    )
                : Formats.Text(QueueTexts.YouGet, next.Number)
        : QueueTexts.NothingReady;

    protected override async Task OnInitializedAsync() => _actor = await Person.GetAsync();

    protected override void OnParametersSet() => _wasEmpty = false;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus)
        {
            _focus = false;
            await _reasonInput.FocusAsync();
        }
    }

    private async Task TakeAsync()
    {
        // Every click until the page is left uses the same operation id, so a second click gets the same ticket. The second
        // click can arrive after the answer to the first, so the id is kept after success.
        var outcome = await TakeNext.RunAsync(_actor!, _reason, _operation, CancellationToken.None);
        _refusal = outcome.Refusal;
        _focus = _refusal?.Code == RefusalCode.TooManyStartedTickets;
        _needsReason |= _focus;
        outcome.Match(
            started =>
            {
                ShowPassedOver(started.PassedOver);
                Navigation.NavigateTo(
                    string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"tickets/{started.Number}"
                    )
                );
                return true;
            },
            empty =>
            {
                ShowPassedOver(empty.PassedOver);
                Snackbar.Add(QueueTexts.NothingReady, Severity.Info);
                return Reset(wasEmpty: true);
            },
            _ => Reset(wasEmpty: false)
        );
    }

    /// <summary>Shows the tickets that were passed over, so that nobody overtakes a ticket without seeing it.</summary>
    private void ShowPassedOver(IReadOnlyList<PassedOverTicket> passed)
    {
        foreach (var sentence in PassedOverText.Create(passed))
        {
            Snackbar.Add(sentence, Severity.Info);
        }
    }

    private bool Reset(bool wasEmpty)
    {
        (_operation, _wasEmpty) = (Guid.NewGuid(), wasEmpty);
        return false;
    }
}
