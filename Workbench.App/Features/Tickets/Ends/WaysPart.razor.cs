using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Shell;
using Workbench.App.Shell.Parts;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Ends;

/// <summary>
/// What can be done with a ticket as a whole: the next sensible step as a button, the others behind one; each says what it will
/// do before it is done. What was typed stays when the dialog is closed, refused or overtaken.
/// </summary>
public partial class WaysPart
{
    private readonly Dictionary<TicketWay, WayForm> _forms = [];
    private IReadOnlyList<string> _meanwhile = [];
    private WayForm? _form;
    private WayChoices? _choices;
    private ModalDialog? _dialog;
    private string? _problem;

    [Parameter, EditorRequired]
    public required TicketView View { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required WayActs Acts { get; init; }

    [Inject]
    public required WayChoicesQuery Query { get; init; }

    [Inject]
    public required StockholmClock Time { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private IReadOnlyList<TicketWay> Ways { get; set; } = [];

    private TicketWay? Next => TicketWays.NextOf(Ways);

    private List<TicketWay> Others => [.. Ways.Where(w => w != Next)];

    private string Title =>
        _form is { } form
            ? Formats.Text(Texts.Way_Title, WayWords.Label(form.Way), View.Ticket.Number)
            : Formats.Text(Texts.Way_MoreTitle, View.Ticket.Number);

    /// <summary>
    /// Why what is asked here can't be done: somebody did it, the ticket went another way, or something has to be done first.
    /// </summary>
    private string? Over =>
        _form is { } form && !Ways.Contains(form.Way)
            ? SeenAndNow.AlreadyDone(form.Way, form.Seen, View)
                ?? Formats.Text(
                    Texts.Way_Gone,
                    string.Join(' ', SeenAndNow.Changes(form.Seen, View))
                )
        : _form is { Way: TicketWay.Deliver } ? WayEffects.Hindrance(View.Ticket, Actor, Time.UtcNow)
        : null;

    protected override void OnParametersSet()
    {
        Ways = TicketWays.Of(View, Actor, Time.UtcNow);
        _meanwhile =
            _form is { } form && form.Seen.Version != View.Version
                ? SeenAndNow.Changes(form.Seen, View)
                : [];
    }

    private async Task ListAsync()
    {
        _form = null;
        await _dialog!.OpenAsync();
    }

    private async Task AskAsync(TicketWay way)
    {
        if (!_forms.TryGetValue(way, out var form))
        {
            _forms[way] = form = new(way, View);
        }

        form.Seen = View;
        (_form, _problem, _meanwhile) = (form, null, []);
        if (way is TicketWay.HandOver or TicketWay.Merge)
        {
            _choices = await Query.RunAsync(Actor, View.Ticket.Number, CancellationToken.None);
        }

        await _dialog!.OpenAsync();
    }

    private async Task TakeAsync()
    {
        var form = _form!;
        _problem = form.Lacks;
        if (_problem is not null)
        {
            return;
        }

        // The page is live: what it shows when the button is pressed is what was looked at.
        var target = new TicketCommandTarget(View.Ticket.Number, View.Version, form.Operation);
        var (refusal, said) = await Acts.RunAsync(target, form, Actor);
        form.Answered();
        if (refusal is not null)
        {
            _problem = RefusalText.For(refusal);
            return;
        }

        _forms.Remove(form.Way);
        _form = null;
        await CloseAsync();
        Snackbar.Add(said, Severity.Success);
    }

    private Task CloseAsync() => _dialog!.CloseAsync();

    private void Closed() => (_form, _meanwhile, _problem) = (null, [], null);
}
