using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.People.Invite;

/// <summary>The input for a new person.</summary>
public sealed record PersonInput(string Name, string Email, Roles Roles)
{
    /// <returns>The reason the input is not accepted; null if it is.</returns>
    public Refusal? Validate() =>
        Check(Name, Email)
        ?? (Roles == Roles.None ? Refusal.Because(RefusalCode.RoleRequired) : null);

    /// <summary>Returns the reason why a name and an email address are not accepted; null if they are.</summary>
    public static Refusal? Check(string name, string email) =>
        TextCheck.RequiredLine(FieldName.Name, name.Trim(), Person.NameLength)
        ?? TextCheck.OptionalLine(FieldName.Email, email.Trim(), Person.EmailLength)
        ?? (EmailAddress.IsValid(email) ? null : Refusal.Because(RefusalCode.EmailInvalid));

    public Person ToPerson(int id) =>
        new()
        {
            Id = id,
            Name = Name.Trim(),
            Email = Email.Trim(),
            NormalizedEmail = EmailAddress.Normalize(Email),
            Roles = Roles,
            SecurityStamp = SecurityStamps.Create(),
        };
}
