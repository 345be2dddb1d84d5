using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Wizard.Conclusion;

/// <summary>
/// What the answers come to, or another class with a reason; who is told, who pays and what moves, before it is done. The
/// class is given as the figures show it: what changes behind them is shown first.
/// </summary>
public partial class WizardResultForm
{
    private ElementReference _heading;
    private BugClassPreview? _preview;
    private Ticket? _previewed;
    private Refusal? _refusal;
    private Guid _operation = Guid.NewGuid();
    private bool _isWorking;

    [Parameter, EditorRequired]
    public required WizardForm Form { get; set; }

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter]
    public WizardAutosave? Autosave { get; set; }

    /// <summary>Something was typed or chosen.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>The bug has its class.</summary>
    [Parameter]
    public EventCallback<ClassifyBugResult> Classified { get; set; }

    [Inject]
    public required BugClassPreviewQuery Query { get; init; }

    [Inject]
    public required ClassifyBug Classify { get; init; }

    private string VerdictText =>
        Form.Questions.Verdict.SuggestedClass is { } suggested
            ? Formats.Text(Texts.Ask_ComesTo, (int)suggested, DomainText.For(suggested))
            : Texts.Ask_ComesToNothing;

    private string ConfirmText =>
        Form.Class is { } bugClass
            ? Formats.Text(Texts.Ask_Confirm, (int)bugClass)
            : Texts.Class_Choose;

    private bool IsReady =>
        !_isWorking
        && Form.Class is { } bugClass
        && _preview?.BugClass == bugClass
        && (!Form.DiffersFromSuggestion || !string.IsNullOrWhiteSpace(Form.Reason));

    protected override async Task OnParametersSetAsync()
    {
        // The page reads the ticket anew when it or the customer's hours change; then the figures may be others.
        if (!ReferenceEquals(_previewed, Ticket) || _preview?.BugClass != Form.Class)
        {
            _previewed = Ticket;
            await PreviewAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _heading.FocusAsync();
        }
    }

    private Task ChangedAsync() => Changed.InvokeAsync();

    private async Task ChooseAsync(BugClass bugClass)
    {
        Form.Chosen = bugClass == Form.Questions.Verdict.SuggestedClass ? null : bugClass;
        _refusal = null;
        await PreviewAsync();
        await ChangedAsync();
    }

    private async Task PreviewAsync()
    {
        // Another class may be chosen while the answer is on its way.
        while (Form.Class is { } asked)
        {
            var outcome = await Query.RunAsync(Actor, Ticket.Number, asked, CancellationToken.None);
            if (asked == Form.Class)
            {
                _preview = outcome.Match<BugClassPreview?>(preview => preview, _ => null);
                _refusal = outcome.Refusal ?? _refusal;
                return;
            }
        }

        _preview = null;
    }

    private async Task ClassifyAsync()
    {
        if (_isWorking || Form.ToInput() is not { } input || _preview is not { } seen)
        {
            return;
        }

        _isWorking = true;
        var outcome = await Classify.RunAsync(
            Actor,
            new(Ticket.Number, seen.Version, _operation),
            input,
            CancellationToken.None
        );
        _isWorking = false;
        _operation = Guid.NewGuid();
        _refusal = outcome.Refusal;
        if (_refusal is null)
        {
            await Classified.InvokeAsync(outcome.Match(done => done, _ => null!));
        }
    }
}
