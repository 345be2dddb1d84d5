using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Intake.CustomerSelection;
using Workbench.App.Features.Tickets.Intake.UnsentDrafts;
using Workbench.App.Live;
using Workbench.App.Shell.Drafts;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Interop;
using Workbench.App.Shell.Uploads;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Intake;

/// <summary>
/// Takes in a ticket on a customer's behalf. Nothing typed is lost: not when something is missing, and not by a reload, since
/// the address names the draft that it is kept under.
/// </summary>
public sealed partial class NewTicketPage : IAsyncDisposable
{
    private const string Address = "tickets/new";
    private readonly CancellationTokenSource _disposal = new();
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
    private int? _submittedNumber;

    /// <summary>Which draft the form is; a new one where the address names none.</summary>
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

    /// <summary>On the way to another page the draft leaves the address before this page is gone.</summary>
    private bool IsHere =>
        Navigation
            .ToBaseRelativePath(Navigation.Uri)
            .StartsWith(Address, StringComparison.OrdinalIgnoreCase);

    private string MissingText =>
        _form.Missing == IntakeItems.None
            ? Texts.NewTicket_LacksNothing
            : Formats.Text(Texts.NewTicket_Lacks, DomainText.JoinInSentence(_form.Missing));

    private string? DraftStatusText =>
        _autosave?.Refusal is { } refusal
            ? Formats.Text(Texts.NewTicket_NotKept, RefusalText.For(refusal))
        : _autosave?.SavedAt is { } at ? Formats.Text(Texts.NewTicket_Kept, Formats.TimeOfDay(at))
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
        var asked = Draft;
        if (Guid.TryParse(asked, out var id))
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

        _shown = asked;
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
    }

    /// <summary>An empty form, under an address that brings it back.</summary>
    private Task StartNewDraftAsync()
    {
        var id = Guid.NewGuid();
        var opening = OpenDraftAsync(id);
        Navigation.NavigateTo($"{Address}?draft={id}", replace: true);
        return opening;
    }

    private async Task OpenDraftAsync(Guid id)
    {
        var keeper = _autosave = new(Drafts, _actor!, id, Time);
        (_form, _problem) = (new(), null);
        var form = await keeper.LoadAsync(_disposal.Token);
        if (_autosave == keeper && _form.IsBlank)
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

    private Task SaveDraftAsync() => _autosave!.SaveAsync(_form);

    private Dictionary<string, object> FileSlotParameters(DraftAutosave keeper) =>
        new(StringComparer.Ordinal)
        {
            ["Draft"] = keeper.Id,
            ["Changed"] = EventCallback.Factory.Create<FileUploadStatus>(this, OnFilesChanged),
        };

    private void OnFilesChanged(FileUploadStatus files) =>
        (_files, _form.PictureCount) = (files, files.Pictures);

    private async Task SendAsync(bool next)
    {
        var (input, problem) = _form.ToInput();
        _problem =
            _files.InProgress > 0 ? Texts.NewTicket_FilesUnderway
            : _files.Failed > 0 ? Texts.NewTicket_FilesFailed
            : problem;
        if (input is null || _problem is not null)
        {
            return;
        }

        // The draft's id is the operation's: sent twice, also after a reload, it is one ticket.
        var keeper = _autosave!;
        var outcome = await Submit.RunAsync(
            _actor!,
            input with
            {
                Draft = keeper.Id,
            },
            keeper.Id,
            CancellationToken.None
        );
        if (outcome.Refusal is { } refusal)
        {
            _needsReason |= refusal.Code == RefusalCode.LeftOutReasonRequired;
            // Here nothing can be ticked: what belongs together is decided in triage.
            _problem =
                refusal.Code == RefusalCode.LeftOutReasonRequired
                    ? Formats.Text(Texts.NewTicket_LeftOut, [.. refusal.Data])
                    : RefusalText.For(refusal);
            return;
        }

        await keeper.DeleteAsync();
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

        Snackbar.Add(Formats.Text(Texts.NewTicket_Saved, number), Severity.Success);
        Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"tickets/{number}"));
    }
}
