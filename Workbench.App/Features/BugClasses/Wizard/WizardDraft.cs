using System.Text.Encodings.Web;
using System.Text.Json;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Wizard;

/// <summary>The form as it is saved while somebody answers.</summary>
public sealed record WizardDraft(
    int Position,
    IReadOnlyList<WizardDraft.AnswerDraft> Answers,
    BugClass? Chosen,
    string Reason,
    int? Report,
    string Title,
    int SeenNo,
    bool OpensReport = false
)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // Keeps the JSON short: evidence is text in any language, and escaping would lengthen it.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static WizardDraft FromForm(WizardForm form) =>
        new(
            form.Questions.Position,
            [
                .. form.Questions.Entries.Select(a => new AnswerDraft(
                    a.Question,
                    a.Given.Reply,
                    a.Given.Evidence,
                    a.Given.ModifiedBy
                )),
            ],
            form.Chosen,
            form.Reason,
            form.Report,
            form.Title,
            form.SeenNo,
            form.OpensReport
        );

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <returns>The draft; null if it can't be read because another version of the program saved it.</returns>
    public static WizardDraft? Parse(string json)
    {
        if (json.Length == 0)
        {
            return null;
        }

        try
        {
            var read = JsonSerializer.Deserialize<WizardDraft>(json, Options);
            return read is { Answers: not null, Reason: not null, Title: not null } ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public WizardForm ToForm()
    {
        var form = new WizardForm
        {
            Chosen = Chosen is { } chosen && Enum.IsDefined(chosen) ? chosen : null,
            Reason = Reason,
            Report = Report,
            Title = Title,
            SeenNo = SeenNo,
            OpensReport = OpensReport,
        };
        foreach (var answerDraft in Answers.Where(a => Enum.IsDefined(a.Question)))
        {
            form.Questions.LoadEntry(
                answerDraft.Question,
                answerDraft.Reply,
                answerDraft.Evidence ?? "",
                answerDraft.ModifiedBy
            );
        }

        form.Questions.GoTo(Position);
        return form;
    }

    /// <summary>The answer to one question.</summary>
    public sealed record AnswerDraft(
        BugQuestion Question,
        BugReply? Reply,
        string Evidence,
        ModifiedBy ModifiedBy
    );
}
