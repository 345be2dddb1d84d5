using System.Globalization;

namespace Workbench.Domain.Billing;

/// <summary>
/// A step in sending an invoice to the invoicing service: the lines of one customer in a hand-over. One is stored before the
/// service is called and one with its answer, so that a sending that was interrupted continues where it stopped. The latest counts.
/// </summary>
/// <param name="No">Counted per hand-over and customer.</param>
/// <param name="Reference">Names the invoice at the service, the same at every attempt.</param>
/// <param name="DocumentNumber">The number that the service gave it; empty until it is confirmed.</param>
/// <param name="Message">What the service answered, in its words; empty if it is confirmed.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record InvoiceSending(
    int HandOverNo,
    int CustomerId,
    int No,
    string Reference,
    InvoiceSendingStatus Status,
    string DocumentNumber,
    string Message,
    DateTime ChangedAt,
    int ChangedById,
    string ChangedByName
) : IAppendOnly
{
    public const int MaxReferenceLength = 30;

    public const int MaxDocumentNumberLength = 50;

    public const int MaxMessageLength = 500;

    /// <summary>After this time nobody sends any more: whoever began was interrupted.</summary>
    public static readonly TimeSpan MaxDuration = TimeSpan.FromMinutes(5);

    public static string ReferenceOf(int handOverNo, int customerId) =>
        string.Create(CultureInfo.InvariantCulture, $"WB-{handOverNo}-{customerId}");

    /// <summary>
    /// Begins to send an invoice. Refuses one of a hand-over that was undone, one that is confirmed, and one that somebody else is
    /// sending: two who look for it at the service at once would both find nothing and both create it.
    /// </summary>
    /// <param name="latest">The latest step; null for the first attempt.</param>
    public static Result<InvoiceSending> Start(
        int handOverNo,
        int customerId,
        InvoiceSending? latest,
        bool isUndone,
        Actor actor,
        DateTime now
    ) =>
        isUndone ? Refusal.Because(RefusalCode.HandOverUndone, handOverNo)
        : latest is { Status: InvoiceSendingStatus.Confirmed } || latest?.IsRunning(now) == true
            ? Refusal.Because(RefusalCode.InvoiceBeingSent, latest.Reference)
        : new InvoiceSending(
            handOverNo,
            customerId,
            (latest?.No ?? 0) + 1,
            ReferenceOf(handOverNo, customerId),
            InvoiceSendingStatus.Sending,
            "",
            "",
            now,
            actor.Id,
            actor.Name
        );

    /// <summary>Returns whether somebody is sending it now.</summary>
    public bool IsRunning(DateTime now) =>
        Status == InvoiceSendingStatus.Sending && now - ChangedAt < MaxDuration;

    /// <summary>
    /// Returns the step with the answer; null if it says less than what is known: a confirmed invoice stays confirmed when the
    /// answer to an earlier attempt arrives late.
    /// </summary>
    public InvoiceSending? Answer(
        InvoiceSendingStatus status,
        string documentNumber,
        string message,
        Actor actor,
        DateTime now
    ) =>
        Status == InvoiceSendingStatus.Confirmed && status != InvoiceSendingStatus.Confirmed
            ? null
            : this with
            {
                No = No + 1,
                Status = status,
                DocumentNumber = Shorten(documentNumber, MaxDocumentNumberLength),
                Message = Shorten(message, MaxMessageLength),
                ChangedAt = now,
                ChangedById = actor.Id,
                ChangedByName = actor.Name,
            };

    /// <summary>Removes what a database can't store, and what is too long.</summary>
    private static string Shorten(string text, int maxLength)
    {
        var printable = string.Concat(text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)))
            .Trim();
        return printable.Length > maxLength ? printable[..maxLength] : printable;
    }
}
