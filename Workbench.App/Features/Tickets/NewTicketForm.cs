using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>What somebody is typing into the intake form.</summary>
public sealed class NewTicketForm
{
    /// <summary>"1001 Nordkaffe" once chosen; before that whatever is typed.</summary>
    public string CustomerText { get; set; } = "";

    public IReadOnlyList<CustomerOption> Found { get; set; } = [];

    public TicketKind Kind { get; set; } = TicketKind.Change;

    public string Subject { get; set; } = "";

    public string Description { get; set; } = "";

    public FundingMode Funding { get; set; }

    public SizeClass? Size { get; set; }

    public string Estimate { get; set; } = "";

    public string Reason { get; set; } = "";

    /// <summary>The customer that is chosen: named in full, by number, or the only one left.</summary>
    public CustomerOption? Customer
    {
        get
        {
            var typed = CustomerText.Trim();
            return Found.FirstOrDefault(c => Same(c.ToString(), typed) || Same(c.Number, typed))
                ?? (typed.Length > 0 && Found.Count == 1 ? Found[0] : null);
        }
    }

    /// <summary>What to submit, or the sentence that says what is missing.</summary>
    public (SubmitTicketInput? Input, string? Problem) Read()
    {
        if (Customer is not { } customer)
        {
            return (null, Texts.NewTicket_CustomerMissing);
        }

        var estimate =
            Size is null || Estimate.Trim().Length == 0 ? null : TypedTime.Read(Estimate);
        if (Size is not null && Estimate.Trim().Length > 0 && estimate is null)
        {
            return (null, Texts.Time_NotUnderstood);
        }

        return (
            new(customer.Id, Kind, Subject, Description, Funding, Size, estimate?.Value)
            {
                Reason = Reason,
            },
            null
        );
    }

    private static bool Same(string a, string b) =>
        string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
