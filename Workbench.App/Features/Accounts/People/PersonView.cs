using Workbench.Domain;

namespace Workbench.App.Features.Accounts.People;

/// <summary>A person in the list of people.</summary>
public sealed record PersonView(int Id, string Name, string Email, Roles Roles, PersonState State);
