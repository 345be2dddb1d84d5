using System.Text.Encodings.Web;
using System.Text.Json;
using Workbench.App.Features.Tickets.Intake.CustomerSelection;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Intake.UnsentDrafts;

/// <summary>
/// The saved form of a ticket that is being written, without the description, which may be as long as a whole draft.
/// </summary>
/// <param name="Customer">The customer; null while none is chosen.</param>
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
        // The JSON is stored in a database and never used as markup, so letters are not escaped and more text fits.
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

    /// <returns>The draft; null if this version can't read the text.</returns>
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
