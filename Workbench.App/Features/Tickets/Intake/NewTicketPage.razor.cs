using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;
using Workbench.App.Features.Tickets.Intake.CustomerSelection;
using Workbench.App.Features.Tickets.Intake.UnsentDrafts;
using Workbench.App.Live;
using Workbench.App.Shell;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Drafts;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Interop;
using Workbench.App.Shell.Uploads;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Intake;

/// <summary>
/// Takes in a ticket for a customer. Input is kept when something is missing and after a reload, because the address names the
/// draft.
/// </summary>
public sealed partial class NewTicketPage : IAsyncDisposable
{
    private const string Address = "tickets/new";
    private readonly CancellationTokenSource _disposal = new();
    private readonly ReentrancyGuard _sending = new();
    private NewTicketForm _form = new();
    private DraftAutosave? _autosave;
    private FileUploadStatus _files = FileUploadStatus.None;
    private ElementReference _element;
    private CustomerPanel? _choice;
    private IJSObjectReference? _module;
    private Actor? _actor;
    private string? _shown;
    private string? _problem;
    private bool _needsReason;
    private bool _focusReason;
    private ElementReference _reason;
    private int? _submittedNumber;

    /// <summary>The id of the draft; the page creates one if the address names none.</summary>
    [SupplyParameterFromQuery(Name = "draft")]
    public string? Draft { get; set; }

    [Inject]
    public required SubmitTicket Submit { get; init; }

    [Inject]
    public required IDraftStore Drafts { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required StockholmClock Time { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    /// <summary>
    /// Whether this page is still shown. When the user leaves, the address loses the draft before the page is disposed.
    /// </summary>
    private bool IsHere =>
        Navigation
            .ToBaseRelativePath(Navigation.Uri)
            .StartsWith(Address, StringComparison.OrdinalIgnoreCase);

    private string MissingText =>
        _form.Missing == IntakeItems.None
            ? TicketsTexts.NewTicket_LacksNothing
            : Formats.Text(TicketsTexts.NewTicket_Lacks, DomainText.JoinInSentence(_form.Missing));

    private string? DraftStatusText =>
        _autosave?.Refusal is { } refusal
            ? Formats.Text(CommonTexts.DraftNotSaved, RefusalText.For(refusal))
        : _autosave?.SavedAt is { } at
            ? Formats.Text(TicketsTexts.NewTicket_Kept, Formats.TimeOfDay(at))
        : null;

    public async ValueTask DisposeAsync()
    {
        await _disposal.CancelAsync();
        _disposal.Dispose();
        await _module.InvokeAndDisposeAsync("stop", _element);
    }

    protected override async Task OnParametersSetAsync()
    {
        _actor ??= await Person.GetAsync();
        var requested = Draft;
        if (Guid.TryParse(requested, out var id))
        {
            if (_autosave?.Id != id)
            {
                await OpenDraftAsync(id);
            }
        }
        else if (_autosave is null || (_shown is not null && IsHere))
        {
            await StartNewDraftAsync();
        }

        _shown = requested;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = await Js.InvokeAsync<IJSObjectReference>(
                "import",
                $"./{Assets["long-form.js"]}"
            );
            await _module.InvokeVoidAsync("start", _element);
            await _choice!.FocusAsync();
        }

        if (_focusReason && _reason.Context is not null)
        {
            _focusReason = false;
            await _reason.FocusAsync();
        }
    }

    /// <summary>Starts an empty form with a new draft id in the address.</summary>
    private Task StartNewDraftAsync()
    {
        var id = Guid.NewGuid();
        var opening = OpenDraftAsync(id);
        Navigation.NavigateTo($"{Address}?draft={id}", replace: true);
        return opening;
    }

    private async Task OpenDraftAsync(Guid id)
    {
        var autosave = _autosave = new(Drafts, _actor!, id, Time);
        (_form, _problem) = (new(), null);
        var form = await autosave.LoadAsync(_disposal.Token);
        if (_autosave == autosave && _form.IsBlank)
        {
            (_form, form.PictureCount) = (form, _files.Pictures);
        }

        _needsReason = _form.Reason.Length > 0;
    }

    private Task SetAsync(Action change)
    {
        change();
        return SaveDraftAsync();
    }

    private async Task SaveDraftAsync()
    {
        // What was wrong before may not be wrong with the changed input.
        _problem = null;
        var autosave = _autosave!;
        await autosave.SaveAsync(_form);
        if (autosave == _autosave && autosave.WasSubmittedElsewhere && !_sending.IsRunning)
        {
            await ContinueAsNewDraftAsync();
        }
    }

    /// <summary>Keeps the input as a draft of its own, because another tab submitted this one with other content.</summary>
    private async Task ContinueAsNewDraftAsync()
    {
        var autosave = _autosave = new(Drafts, _actor!, Guid.NewGuid(), Time);
        await autosave.LoadAsync(_disposal.Token);
        await autosave.SaveAsync(_form);
        _problem = TicketsTexts.NewTicket_SubmittedElsewhere;
        Navigation.NavigateTo($"{Address}?draft={autosave.Id}", replace: true);
    }

    private Dictionary<string, object> FileSlotParameters(DraftAutosave autosave) =>
        new(StringComparer.Ordinal)
        {
            ["Draft"] = autosave.Id,
            ["Changed"] = EventCallback.Factory.Create<FileUploadStatus>(this, OnFilesChanged),
        };

    private Dictionary<string, object> TextSlotParameters() =>
        new(StringComparer.Ordinal)
        {
            ["CustomerId"] = _form.Customer?.Id ?? 0,
            ["Subject"] = _form.Subject,
            ["Description"] = _form.Description,
        };

    private void OnFilesChanged(FileUploadStatus files) =>
        (_files, _form.PictureCount) = (files, files.Pictures);

    private Task SendAsync(bool next) => _sending.RunAsync(() => SendOnceAsync(next));

    private async Task SendOnceAsync(bool next)
    {
        var (input, problem) = _form.ToInput();
        _problem =
            _files.InProgress > 0 ? TicketsTexts.NewTicket_FilesUnderway
            : _files.Failed > 0 ? TicketsTexts.NewTicket_FilesFailed
            : problem;
        if (input is null || _problem is not null)
        {
            return;
        }

        // The draft's id is the operation id: sent twice, also after a reload, it creates one ticket.
        var autosave = _autosave!;
        var outcome = await Submit.RunAsync(
            _actor!,
            input with
            {
                Draft = autosave.Id,
            },
            autosave.Id,
            CancellationToken.None
        );
        if (outcome.Refusal is { Code: RefusalCode.SentWithOtherContent })
        {
            await ContinueAsNewDraftAsync();
            return;
        }

        if (outcome.Refusal is { } refusal)
        {
            _focusReason = refusal.Code == RefusalCode.LeftOutReasonRequired;
            _needsReason |= _focusReason;
            // Nothing can be selected here: triage decides which tickets belong together.
            _problem =
                refusal.Code == RefusalCode.LeftOutReasonRequired
                    ? Formats.Text(TicketsTexts.NewTicket_LeftOut, [.. refusal.Data])
                    : RefusalText.For(refusal);
            return;
        }

        await autosave.DeleteAsync();
        await outcome.Match(number => OnSubmittedAsync(number, next), _ => Task.CompletedTask);
    }

    private async Task OnSubmittedAsync(int number, bool next)
    {
        if (next)
        {
            _submittedNumber = number;
            await StartNewDraftAsync();
            await _choice!.FocusAsync();
            return;
        }

        Snackbar.Add(Formats.Text(TicketsTexts.NewTicket_Saved, number), Severity.Success);
        Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"tickets/{number}"));
    }
}
