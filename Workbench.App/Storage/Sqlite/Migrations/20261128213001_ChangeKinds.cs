using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Workbench.App.Storage.Mappings;

#nullable disable

namespace Workbench.App.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ChangeKinds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "TicketChanges",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: ""
            );

            // The guard of the facts is set again after every migration.
            migrationBuilder.Sql("DROP TRIGGER IF EXISTS \"TicketChanges_append_only_UPDATE\"");
            migrationBuilder.Sql(TicketsBackfill.ChangeKinds);

            migrationBuilder.CreateTable(
                name: "EscalationChanges",
                columns: table => new
                {
                    EscalationNo = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EscalationChanges", x => new { x.EscalationNo, x.No });
                    table.ForeignKey(
                        name: "FK_EscalationChanges_Escalations_EscalationNo",
                        column: x => x.EscalationNo,
                        principalTable: "Escalations",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.Sql(TicketsBackfill.EscalationChanges);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "EscalationChanges");

            migrationBuilder.DropColumn(name: "Kind", table: "TicketChanges");
        }
    }
}
