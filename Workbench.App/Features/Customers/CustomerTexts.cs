using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Customers;

/// <summary>What is told of a customer, as it is kept: without the space around it, and only what every database holds.</summary>
internal static class CustomerTexts
{
    public static AddCustomerInput Trimmed(AddCustomerInput input) =>
        input with
        {
            Number = input.Number.Trim(),
            Name = input.Name.Trim(),
            ContactName = input.ContactName.Trim(),
            ContactEmail = input.ContactEmail.Trim(),
        };

    /// <summary>Null where all of it can be kept.</summary>
    public static Refusal? Problem(AddCustomerInput input) =>
        TextCheck.Needed(nameof(Customer.Number), input.Number, Customer.NumberLength)
        ?? TextCheck.Needed(nameof(Customer.Name), input.Name, Customer.NameLength)
        ?? TextCheck.Optional(nameof(Customer.ContactName), input.ContactName, Customer.NameLength)
        ?? TextCheck.Optional(
            nameof(Customer.ContactEmail),
            input.ContactEmail,
            Customer.NameLength
        );
}
