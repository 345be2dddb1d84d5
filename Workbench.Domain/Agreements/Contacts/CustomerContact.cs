namespace Workbench.Domain.Agreements.Contacts;

/// <summary>A person at the customer.</summary>
/// <param name="No">Counted per customer.</param>
/// <param name="Version">The number of the latest revision; zero for a main contact of whom only name and e-mail are known.</param>
public sealed record CustomerContact(
    int No,
    int Version,
    string Name,
    string Role,
    string Email,
    string Telephone,
    ContactLanguage? Language,
    string Note,
    bool IsMain
);
