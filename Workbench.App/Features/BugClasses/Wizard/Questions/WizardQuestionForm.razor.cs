using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Workbench.Domain;
using Workbench.Domain.Bugs;

namespace Workbench.App.Features.BugClasses.Wizard.Questions;

/// <summary>
/// Shows one question with its three answers and the evidence field. An answer without the evidence that it requires asks for
/// it first.
/// </summary>
public partial class WizardQuestionForm
{
    private ElementReference _heading;
    private ElementReference _evidence;
    private BugReply? _attemptedReply;
    private Refusal? _refusal;
    private bool _focusEvidence;

    [Parameter, EditorRequired]
    public required QuestionnaireSession Questions { get; set; }

    [Parameter, EditorRequired]
    public BugQuestion Question { get; set; }

    [Parameter]
    public WizardAutosave? Autosave { get; set; }

    /// <summary>Raised when something was typed or answered.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private AnswerEntry Answer => Questions.AnswerFor(Question);

    private BugReply? SelectedReply => _attemptedReply ?? Answer.Reply;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Questions.Position > 0)
        {
            await _heading.FocusAsync();
        }

        if (_focusEvidence)
        {
            _focusEvidence = false;
            await _evidence.FocusAsync();
        }
    }

    /// <summary>Ignores the second half of a double-click: it was meant for the previous question.</summary>
    private Task ClickAsync(MouseEventArgs e, BugReply reply) =>
        e.Detail > 1 ? Task.CompletedTask : AnswerAsync(reply);

    private Task AnswerAsync(BugReply reply)
    {
        if (Questions.Current != Question)
        {
            return Task.CompletedTask;
        }

        _attemptedReply = reply;
        _refusal = Questions.Answer(reply);
        _focusEvidence = _refusal is not null;
        return Changed.InvokeAsync();
    }

    private Task NextAsync() =>
        SelectedReply is { } reply ? AnswerAsync(reply) : Task.CompletedTask;

    private Task TypedAsync()
    {
        _refusal = null;
        return Changed.InvokeAsync();
    }

    private Task ModifiedByChangedAsync(ModifiedBy by)
    {
        Answer.ModifiedBy = by;
        return Changed.InvokeAsync();
    }
}
