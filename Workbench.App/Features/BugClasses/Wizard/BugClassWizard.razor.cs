using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Features.BugClasses.Evidence;
using Workbench.App.Features.BugClasses.Replies;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Shell;
using Workbench.App.Shell.Drafts;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Letters;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using BugClassificationFact = Workbench.Domain.Bugs.BugClassification;

namespace Workbench.App.Features.BugClasses.Wizard;

/// <summary>
/// Guides a technician through classifying a bug, below the customer's message: the questions, the effect of the class before
/// it is given, and the reply to the customer afterwards. A class that is known or changed is chosen here too, without the
/// questions. Saves answers as they are typed and shows when a colleague classified the bug first.
/// </summary>
public partial class BugClassWizard
{
    private WizardForm? _form;
    private WizardAutosave? _autosave;
    private BugClassificationFact? _latest;
    private Actor? _actor;
    private ElementReference _title;
    private int _ticket;
    private string? _loadedShow;
    private bool _focusTitle;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    /// <summary>The open step, as the address states it.</summary>
    [SupplyParameterFromQuery(Name = ClassificationPage.QueryParameter)]
    public string? Shows { get; set; }

    [Inject]
    public required BugClassPreviewQuery Query { get; init; }

    [Inject]
    public required BugEvidenceQuery Evidence { get; init; }

    [Inject]
    public required CustomerReplyQuery Reply { get; init; }

    [Inject]
    public required IDraftStore Drafts { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required StockholmClock Time { get; init; }

    [Inject]
    public required SettingsProvider Settings { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private bool ShowsForm => IsFormStep(Shows);

    private bool ShowsTitle =>
        ShowsForm
            ? _form is not null
            : ShowsReply
                && _actor is not null
                && ClassificationPage.IsAllowed(_actor)
                && Ticket.BugClass is not null;

    /// <summary>Whether the class is chosen without the questions.</summary>
    private bool ShowsChoice =>
        string.Equals(Shows, ClassificationPage.ShowChoice, StringComparison.Ordinal);

    private bool ShowsReply =>
        string.Equals(Shows, ClassificationPage.ShowReply, StringComparison.Ordinal);

    /// <summary>The class that a colleague gave the bug while this person was answering; null if none.</summary>
    private BugClassificationFact? ColleagueClassification =>
        _latest is { } latest && latest.No > _form!.SeenNo ? latest : null;

    /// <summary>The troubleshooting time that is left before the class must be known (F7).</summary>
    private Minutes TroubleshootingLeft =>
        Minutes.Max(
            Minutes.Zero,
            new(Settings.Current.TroubleshootingCapMinutes - Ticket.RegisteredMinutes)
        );

    private string LaterText =>
        Ticket.BugClass is not null ? BugClassesTexts.Wizard_LaterClassified
        : TroubleshootingLeft > Minutes.Zero
            ? Formats.Text(
                BugClassesTexts.Wizard_Later,
                TroubleshootingLeft,
                new Minutes(Settings.Current.TroubleshootingCapMinutes)
            )
        : Formats.Text(
            BugClassesTexts.Wizard_LaterOver,
            new Minutes(Settings.Current.TroubleshootingCapMinutes)
        );

    private string? SavedText =>
        _autosave?.Refusal is { } refusal
            ? Formats.Text(CommonTexts.DraftNotSaved, RefusalText.For(refusal))
        : _autosave?.SavedAt is { } at
            ? Formats.Text(BugClassesTexts.Wizard_Kept, Formats.TimeOfDay(at))
        : null;

    protected override async Task OnParametersSetAsync()
    {
        _actor ??= await Person.GetAsync();
        var isSameTicket = _ticket == Ticket.Number;
        var opened = !isSameTicket || !string.Equals(_loadedShow, Shows, StringComparison.Ordinal);

        // The questions and the choice without them share one form.
        var keepsForm = isSameTicket && IsFormStep(_loadedShow);
        (_ticket, _loadedShow) = (Ticket.Number, Shows);
        if (
            Ticket.Kind != TicketKind.Bug
            || !ClassificationPage.IsAllowed(_actor)
            || !(ShowsForm || ShowsReply)
        )
        {
            _form = null;
            return;
        }

        _focusTitle |= opened;
        if (ShowsForm)
        {
            _latest = await Query.LatestAsync(_actor, Ticket.Number, CancellationToken.None);
            if (!keepsForm || _form is null)
            {
                await LoadAsync();
            }
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The reply appears when the ticket has been read again. Until then the title is that of the form, which is gone.
        if (_focusTitle && ShowsTitle)
        {
            _focusTitle = false;
            await _title.FocusAsync();
        }
    }

    private async Task LoadAsync()
    {
        _autosave = new(Drafts, _actor!, Ticket.Number, Time);
        _form = await _autosave.LoadAsync(CancellationToken.None) ?? await CreateFormAsync();
    }

    /// <summary>Creates the form. A class that is changed starts from the answers that it rests on.</summary>
    private async Task<WizardForm> CreateFormAsync()
    {
        var form = new WizardForm
        {
            SeenNo = _latest?.No ?? 0,
            Report = Ticket.ProductReportNo,
            Title = Ticket.Subject,
        };
        if (
            ShowsChoice
            && await Evidence.RunAsync(_actor!, Ticket.Number, CancellationToken.None) is { } given
        )
        {
            form.Questions.Load(given.Answers);
            form.Chosen =
                Ticket.BugClass == form.Questions.Verdict.SuggestedClass ? null : Ticket.BugClass;
        }

        return form;
    }

    private Task SaveAsync() => _autosave!.SaveAsync(_form!);

    private Task BackAsync() => GoToAsync(_form!.Questions.Position - 1);

    private async Task GoToAsync(int position)
    {
        _form!.Questions.GoTo(position);
        await SaveAsync();
        ShowQuestionsAgain();
    }

    private Task AskQuestionsAsync() => GoToAsync(0);

    private void ShowQuestionsAgain()
    {
        if (ShowsChoice)
        {
            Navigation.NavigateTo(
                ClassificationPage.Link(Ticket.Number, ClassificationPage.ShowQuestions)
            );
        }
    }

    private static bool IsFormStep(string? show) =>
        show is ClassificationPage.ShowQuestions or ClassificationPage.ShowChoice;

    private Task ContinueWithOwnAnswersAsync()
    {
        _form!.SeenNo = _latest!.No;
        return SaveAsync();
    }

    private async Task DiscardAsync()
    {
        await _autosave!.DeleteAsync();
        Close();
    }

    private async Task PostponeAsync()
    {
        await SaveAsync();
        Snackbar.Add(Formats.Text(BugClassesTexts.Wizard_LaterSaid, LaterText), Severity.Info);
        Close();
    }

    private async Task OnClassifiedAsync(ClassifyBugResult done)
    {
        // The latest classification is now this one.
        _form!.SeenNo = int.MaxValue;
        await _autosave!.DeleteAsync();
        Snackbar.Add(
            Formats.Text(BugClassesTexts.Saved, Ticket.Number, (int)_form!.Class!.Value),
            Severity.Success
        );
        Navigation.NavigateTo(ClassificationPage.Link(Ticket.Number, ClassificationPage.ShowReply));
    }

    private void Close() => Navigation.NavigateTo(ClassificationPage.Link(Ticket.Number));

    private async Task<Result<Letter>> ComposeLetterAsync(CultureInfo language) =>
        (await Reply.RunAsync(_actor!, Ticket.Number, language, CancellationToken.None)).Match<
            Result<Letter>
        >(reply => new Letter(reply.Subject, reply.Text), refusal => refusal);
}
