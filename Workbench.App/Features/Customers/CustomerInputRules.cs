using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Customers;

/// <summary>What is told of a customer, as it is kept: without the space around it, and only what every database holds.</summary>
internal static class CustomerInputRules
{
    public static CustomerInput Trim(CustomerInput input) =>
        input with
        {
            Number = input.Number.Trim(),
            Name = input.Name.Trim(),
            ContactName = input.ContactName.Trim(),
            ContactEmail = input.ContactEmail.Trim(),
        };

    /// <summary>Null where all of it can be kept.</summary>
    public static Refusal? Validate(CustomerInput input) =>
        TextCheck.Required(FieldName.Number, input.Number, Customer.MaxNumberLength)
        ?? TextCheck.Required(FieldName.Name, input.Name, Customer.MaxNameLength)
        ?? TextCheck.Optional(FieldName.ContactName, input.ContactName, Customer.MaxNameLength)
        ?? TextCheck.Optional(FieldName.ContactEmail, input.ContactEmail, Customer.MaxNameLength);
}
