namespace Workbench.App.Features.Relations;

/// <summary>Shows the relations of a ticket where it is only read, such as on its escalation.</summary>
public partial class ReadOnlyRelationsPanel;
