using Workbench.Domain;

namespace Workbench.App.Features.Accounts.People;

/// <summary>A person as the list of people shows them.</summary>
public sealed record PersonView(int Id, string Name, string Email, Roles Roles, PersonState State);
