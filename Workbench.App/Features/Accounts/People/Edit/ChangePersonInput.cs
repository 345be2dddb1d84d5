using Workbench.App.Features.Accounts.People.Invite;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.People.Edit;

/// <summary>The input for changing a person.</summary>
public sealed record ChangePersonInput(string Name, string Email)
{
    /// <returns>The reason the input is not accepted; null if it is.</returns>
    public Refusal? Validate() => PersonInput.Check(Name, Email);
}
