using System.Text.Encodings.Web;
using System.Text.Json;
using Workbench.App.Features.Tickets.Intake.CustomerSelection;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Intake.UnsentDrafts;

/// <summary>A ticket that is being written, as it is kept: all but the description, which may be as long as a draft itself.</summary>
/// <param name="Customer">Null while none is chosen.</param>
public sealed record TicketDraft(
    CustomerMatch? Customer,
    string CustomerText,
    TicketKind Kind,
    string Subject,
    FundingMode Funding,
    SizeClass? Size,
    string Estimate,
    string Reason,
    Dictionary<IntakeItems, string> Told,
    IntakeItems Elsewhere
)
{
    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        // It is text in a database, never markup: letters stay letters, and more of them fit.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TicketDraft FromForm(NewTicketForm form) =>
        new(
            form.Customer,
            form.CustomerText,
            form.Kind,
            form.Subject,
            form.Funding,
            form.Size,
            form.Estimate,
            form.Reason,
            form.Answers,
            form.AnsweredElsewhere
        );

    /// <returns>Null where the text is none that this version wrote.</returns>
    public static TicketDraft? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<TicketDraft>(json, JsonOptions);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, JsonOptions);

    public NewTicketForm ToForm(string description) =>
        new()
        {
            CustomerText = CustomerText,
            Matches = Customer is null ? [] : [Customer],
            Kind = Kind,
            Subject = Subject,
            Description = description,
            Funding = Funding,
            Size = Size,
            Estimate = Estimate,
            Reason = Reason,
            Answers = new(Told),
            AnsweredElsewhere = Elsewhere,
        };
}
