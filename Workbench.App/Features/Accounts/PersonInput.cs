using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts;

/// <summary>A new person, as typed.</summary>
public sealed record PersonInput(string Name, string Email, Roles Roles)
{
    /// <returns>Why not; null where it will do.</returns>
    public Refusal? Problem() =>
        this switch
        {
            _ when Name.Trim().Length == 0 => Refusal.Because(
                RefusalCode.TextMissing,
                nameof(Name)
            ),
            _ when Name.Trim().Length > Person.NameLength => Refusal.Because(
                RefusalCode.TextTooLong,
                nameof(Name),
                Person.NameLength
            ),
            _ when Email.Trim().Length > Person.EmailLength => Refusal.Because(
                RefusalCode.TextTooLong,
                nameof(Email),
                Person.EmailLength
            ),
            _ when !EmailAddress.IsOne(Email) => Refusal.Because(RefusalCode.EmailInvalid),
            _ when Roles == Roles.None => Refusal.Because(RefusalCode.RoleNeeded),
            _ => null,
        };

    public Person AsPerson(int id) =>
        new()
        {
            Id = id,
            Name = Name.Trim(),
            Email = Email.Trim(),
            NormalizedEmail = EmailAddress.Normalize(Email),
            Roles = Roles,
            SecurityStamp = SecurityStamps.Next(),
        };
}
