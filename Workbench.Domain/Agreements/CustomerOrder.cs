namespace Workbench.Domain.Agreements;

/// <summary>Who at the customer ordered hours, through which channel, and the customer's own reference for the invoice.</summary>
public sealed record CustomerOrder
{
    public const int MaxOrderedByLength = 100;

    public const int MaxReferenceLength = 100;

    private CustomerOrder(string orderedBy, ContactChannel channel, string reference) =>
        (OrderedBy, Channel, Reference) = (orderedBy, channel, reference);

    /// <summary>The customer's contact person.</summary>
    public string OrderedBy { get; }

    public ContactChannel Channel { get; }

    /// <summary>For example the number of the customer's purchase order; empty without one.</summary>
    public string Reference { get; }

    /// <summary>Refuses a missing name, one that is too long or can't be stored, and such a reference or one of several lines.</summary>
    public static Result<CustomerOrder> Create(
        string orderedBy,
        ContactChannel channel,
        string reference
    )
    {
        var refusal =
            TextCheck.Required(FieldName.SaidBy, orderedBy, MaxOrderedByLength)
            ?? TextCheck.OptionalLine(FieldName.Reference, reference, MaxReferenceLength);
        return refusal is null
            ? new CustomerOrder(orderedBy.Trim(), channel, reference.Trim())
            : refusal;
    }
}
