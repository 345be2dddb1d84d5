using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Customers;

/// <summary>
/// Normalizes and validates the data of a customer: trims white space and accepts only
/// text of one line that every database can store, and an e-mail address only if it is one.
/// </summary>
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

    /// <summary>Returns the refusal; null if the input is valid.</summary>
    public static Refusal? Validate(CustomerInput input) =>
        TextCheck.RequiredLine(FieldName.Number, input.Number, Customer.MaxNumberLength)
        ?? TextCheck.RequiredLine(FieldName.Name, input.Name, Customer.MaxNameLength)
        ?? TextCheck.OptionalLine(FieldName.ContactName, input.ContactName, Customer.MaxNameLength)
        ?? TextCheck.OptionalLine(
            FieldName.ContactEmail,
            input.ContactEmail,
            Customer.MaxNameLength
        )
        ?? (
            input.ContactEmail.Length > 0 && !EmailAddress.IsValid(input.ContactEmail)
                ? Refusal.Because(RefusalCode.EmailInvalid)
                : null
        );
}
